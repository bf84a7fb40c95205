/** The words of the map of the country, in Spanish. */
import type { MapMessages } from "./en.js";

export const es: MapMessages = {
  map: {
    title: "Qué dice cada estado",
    lead: "Una situación, un acto, todos los estados: lo que decía la ley en cualquier día desde 2008, hasta donde se ha leído.",
    situation: "La situación",
    act: "El acto",
    tiles: "Los estados y el Distrito de Columbia, dispuestos como en un mapa",
    waiting: "todavía sin respuesta",
    day: "La ley del",
    earlier: "‹ Cambio anterior",
    later: "Cambio siguiente ›",
    play: "Recorrer los años",
    pause: "Pausa",
    asking: (done: number, of: number) => `Preguntando a ${done} de ${of} estados …`,
    progress: "Estados consultados",
    asTable: "Lo mismo en una tabla",
    table: "La respuesta de cada estado en el día mostrado",
    state: "Estado",
    answer: "Respuesta",
    since: "Desde",
    law: "Según qué ley",
    before: "antes de octubre de 2008",
    from: (date: string) => `desde el ${date}`,
    choose: "Elija un estado para ver sus respuestas a lo largo de los años.",
    caution:
      "No figuran aquí la ley de condados y ciudades, los acuerdos ni las órdenes judiciales que obligan a una sola agencia. Una forma llena está resuelta; una hueca, no. Los estados que nadie ha leído a fondo muestran lo que la ley federal deja abierto.",
  },
};
