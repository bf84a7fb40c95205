/** The pages of the editor, as one part loaded on demand. */
import { getRouteApi } from "@tanstack/react-router";
import { Choose } from "./choose.js";
import { PackEditor } from "./pack-editor.js";

const choose = getRouteApi("/law/edit");
const pack = getRouteApi("/law/edit/$pack");

export const ChoosePage = () => <Choose index={choose.useLoaderData()} />;

export const EditPage = () => {
  const family = pack.useLoaderData();
  return <PackEditor key={family.pack.id} family={family} />;
};
