/** Las palabras del editor, en español. */
import type { EditMessages } from "./en.js";

export const es: EditMessages = {
  edit: {
    title: "Editar la ley",
    titleOf: (pack) => `Editar: ${pack}`,
    lead: "Cambie una regla y vea enseguida qué respuestas cambian, qué vacíos se abren y qué casos resueltos dejan de cumplirse. Nada se envía; usted se lleva los archivos cambiados.",
    choose: "Elija un conjunto",
    changedHere: (n) =>
      n === 1 ? "1 archivo cambiado en este dispositivo" : `${n} archivos cambiados en este dispositivo`,
    file: "Archivo",
    changed: "cambiado",
    textOf: (file) => `Texto de ${file}`,
    keys: "Para salir del texto con el teclado, pulse Escape y después Tab. Control y espacio completa un nombre; F8 va al problema siguiente.",
    phrases: { Completions: "Nombres que caben aquí", "Control character": "Carácter de control" },
    notKept: "Este navegador no guarda sus cambios. Descárguelos antes de salir.",
    elsewhere:
      "Este conjunto también se está editando en otra ventana. Se guarda lo último que se escriba: cierre una de ellas.",
    otherVersion:
      "El conjunto ha cambiado desde que usted empezó. Sus archivos parten de la versión anterior: revise lo que cambió antes de entregarlo.",
    download: "Descargar este archivo",
    downloadAll: "Descargar el conjunto (.zip)",
    show: "Mostrar lo que cambié",
    hide: "Ocultar lo que cambié",
    nothingChanged: "Todavía no hay cambios.",
    added: "añadido",
    removed: "quitado",
    notTaken: (n) =>
      `${n === 1 ? "1 archivo cambiado, guardado" : `${n} archivos cambiados, guardados`} en este dispositivo y aún sin descargar.`,
    taken: "Descargado. Los cambios también quedan en este dispositivo hasta que los descarte.",
    discard: "Descartar mis cambios",
    discardTitle: "¿Descartar sus cambios?",
    discardText: (n) =>
      n === 1
        ? "1 archivo vuelve a su texto publicado. No se puede deshacer."
        : `${n} archivos vuelven a su texto publicado. No se puede deshacer.`,
    keepThem: "Conservarlos",
    leaveTitle: "¿Salir del editor?",
    leaveText: "Sus cambios quedan en este dispositivo, pero no los ha descargado y nadie más los tiene.",
    leave: "Salir",
    stay: "Quedarse",
    problems: "Problemas",
    checking: "Comprobando …",
    count: (n) => (n === 0 ? "Sin problemas." : n === 1 ? "1 problema." : `${n} problemas.`),
    effect: "Qué hace el cambio",
    on: "Ley al",
    at: "Preguntado en",
    waiting: "Cambie algo y aquí se verá qué hace.",
    mend: "Corrija primero los problemas: un conjunto con un problema no responde nada.",
    weighing: "Contando …",
    weighed: "Contado.",
    failed: (why) => `No se pudo calcular: ${why}`,
    changes: "Situaciones que reciben otra respuesta",
    noChange: "Ninguna situación recibe otra respuesta ese día.",
    becomes: "pasa a",
    situations: (n, of, share) => `${n} de ${of} situaciones (${share}).`,
    everySituation: "Todas las situaciones.",
    before: (n, of) => `Antes: ${n} de ${of}.`,
    example: "Una de ellas",
    because: "A causa de",
    findings: "Vacíos y conflictos nuevos",
    noFindings: "Ninguno.",
    mended: (n) =>
      n === 1 ? "1 hallazgo anterior desapareció." : `${n} hallazgos anteriores desaparecieron.`,
    explained: (by) => `Lo explica ${by}:`,
    cases: "Casos resueltos que dejaron de cumplirse",
    allHold: (n) => (n === 1 ? "El único caso resuelto se cumple." : `Los ${n} casos resueltos se cumplen.`),
    broken: (n, of) => `${n} de ${of} casos resueltos salieron de otro modo.`,
  },
};
