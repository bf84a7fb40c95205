/** Line drawings for the situations of the guide; decoration, never the only sign. */
const drawings: Readonly<Record<string, string>> = {
  form: "M6 3h9l4 4v14H6zM15 3v4h4M9 11h7M9 14.5h7M9 18h4",
  bell: "M6 17h12l-1.5-2.5V10a4.5 4.5 0 0 0-9 0v4.5zM10 20h4M12 5.5V3.5",
  clock: "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 7.5V12l3 2",
  stamp: "M9 14v-2.5c0-1.5-1.5-2.5-1.5-4.5a4.5 4.5 0 0 1 9 0c0 2-1.5 3-1.5 4.5V14M5 14h14v3H5zM6 20.5h12",
  gavel: "M13.5 4.5l6 6M11 7l6 6M12 5.5l-6 6 5 5 6-6M14 13.5l6.5 6.5M3.5 20.5h9",
  screen: "M3.5 5h17v11h-17zM9 20h6M12 16v4M7 9h6M7 12h9",
  talk: "M4 5h11v8H9l-3 3v-3H4zM18 9h2v8h-2v3l-3-3h-4v-1",
  door: "M6 20.5V3.5h10v17M3.5 20.5h17M13 12v1M16 6h3v14",
  house: "M4 11.5L12 4l8 7.5M6 10v10.5h12V10M10 20.5V14h4v6.5",
  question: "M4 5h16v11h-8l-4 4v-4H4zM10 9a2 2 0 1 1 2.7 1.9c-.5.2-.7.5-.7 1.1M12 14v.3",
  radio: "M8 9h8v11.5H8zM14 9V3.5M10.5 12h3M10.5 15h3M5 10a9 9 0 0 0 0 7M19 10a9 9 0 0 1 0 7",
  team: "M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3 19.5c0-4 2.5-6 6-6s6 2 6 6zM16 11a2.5 2.5 0 1 0-1-4.8M17 19.5h4c0-3.5-1.5-5.5-4.5-5.8",
  id: "M3.5 5.5h17v13h-17zM8.5 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM5.5 16c.3-2 1.4-2.8 3-2.8s2.7.8 3 2.8M14 9.5h4M14 13h4",
  globe:
    "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM3.5 12h17M12 3.5c3 2.5 3.5 5.5 3.5 8.5s-.5 6-3.5 8.5c-3-2.5-3.5-5.5-3.5-8.5s.5-6 3.5-8.5z",
  shield: "M12 3.5l7 2.5v5.5c0 4.5-2.8 7.5-7 9-4.2-1.5-7-4.5-7-9V6zM9 12l2.3 2.300L15.5 10",
};

export const pictures: readonly string[] = Object.keys(drawings);

export function Picture({ name }: { readonly name: string }) {
  return (
    <svg className="picture" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={drawings[name] ?? drawings.form} />
    </svg>
  );
}
