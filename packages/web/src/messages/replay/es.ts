/** Las palabras de los registros puestos ante la ley, en español. */
import type { ReplayMessages } from "./en.js";

const cases = (n: string): string => (n === "1" ? "1 caso" : `${n} casos`);

export const es: ReplayMessages = {
  replay: {
    title: "Registros ante la ley",
    lead: "Lo que hizo su agencia, caso por caso, junto a lo que decía la ley de ese día.",
    stays: "Los registros no salen de este dispositivo. Se leen y se juzgan en esta página, y nada se envía.",
    example: "Mostrar un ejemplo inventado",
    exampleHelp: "Cuarenta filas inventadas de una ciudad que no existe.",
    mapping: "Cómo leer los registros",
    mappingHelp: "Una correspondencia dice qué columna es qué hecho y qué leyes preguntar.",
    mappings: "Correspondencia",
    choose: "Elija una",
    own: "Mi propio archivo de correspondencia",
    ownFile: "Archivo de correspondencia (.yaml)",
    format: "Cómo escribir uno está en docs/replay.md, con el código de Brightline.",
    checking: "Leyendo la correspondencia …",
    mapped: (title) => `Bien: ${title}`,
    problems: (n) =>
      n === 1 ? "La correspondencia tiene 1 problema." : `La correspondencia tiene ${n} problemas.`,
    line: (line) => `línea ${line}`,
    source: (source) => `Para: ${source}`,
    records: "Los registros",
    recordsFile: "Archivo CSV, tal cual o .csv.gz",
    recordsHelp: (megabytes, rows) =>
      `Elíjalo o suéltelo aquí. Como máximo ${megabytes} MB y ${rows} filas; la línea de comandos admite cualquier tamaño, y Parquet.`,
    go: "Ponerlos ante la ley",
    cancel: "Cancelar",
    cancelled: "Cancelado.",
    needMapping: "Elija primero una correspondencia.",
    needRecords: "Elija primero un archivo de registros.",
    starting: "Leyendo la ley …",
    reading: (share, rows) => `Leyendo los registros: ${share}, ${rows} filas …`,
    judging: (rows) => `Juzgando ${rows} filas …`,
    progress: "Progreso",
    failed: (why) => `No se pudo terminar: ${why}`,
    refused: "El archivo no se puede usar",
    refusals: {
      "too-large": (megabytes) =>
        `Tiene más de ${megabytes} MB de texto, demasiado para una página. La línea de comandos lo lee:`,
      "too-many-rows": (rows) =>
        `Tiene más de ${rows} filas, demasiadas para una página. La línea de comandos lo lee:`,
      parquet: "Es Parquet. La línea de comandos lo lee:",
      spreadsheet:
        "Es una hoja de cálculo o un archivo comprimido. Guarde la hoja como CSV (UTF-8) y elíjala.",
      "not-text": "No es texto en UTF-8. Guárdelo como CSV (UTF-8) y elíjalo.",
      gzip: "Está dañado o termina antes de tiempo. Comprímalo de nuevo, o elíjalo sin comprimir.",
      empty: "Está vacío. Necesita un encabezado y filas.",
      "no-rows": "No hay filas bajo su encabezado.",
      "column-twice": (column) =>
        `Su encabezado tiene «${column}» dos veces. Dé a cada columna un nombre propio.`,
      "column-missing": (columns, found) =>
        `La correspondencia busca ${columns}, y el encabezado no tiene tal columna. Tiene: ${found}. Corrija la correspondencia o el encabezado, o elija otra correspondencia.`,
      quote: (row) =>
        `En la fila ${row} hay comillas sin cerrar, o donde no pueden estar. Después de ellas no se distingue una fila de la siguiente. Corríjalas y elija el archivo otra vez.`,
      "row-long": (row) =>
        `La fila ${row} es más larga de lo que puede ser una fila. Puede que en ella o antes haya comillas sin cerrar.`,
      "done-many": (column, most) =>
        `La columna «${column}» tiene más de ${most} valores distintos. En la correspondencia, «recorded» nombra una columna que dice qué hizo la agencia.`,
    },
    headline(headline, figure) {
      if (headline.kind === "nothing") return "Ningún caso se pudo poner ante la ley.";
      const [n, of] = [figure(headline.n), figure(headline.of)];
      if (headline.kind === "said") return `En ${n} de ${cases(of)}, ${es.replay.saying[headline.verdict]}.`;
      return {
        against: `En ${n} de ${cases(of)} la agencia actuó de otro modo que lo que dicen estas reglas.`,
        open: `Nada de lo hecho va contra estas reglas; en ${n} de ${cases(of)} los registros no dicen lo suficiente para saberlo.`,
        all:
          headline.of === 1
            ? "En el único caso la agencia hizo lo que dicen estas reglas."
            : `En los ${cases(of)} la agencia hizo lo que dicen estas reglas.`,
      }[headline.kind];
    },
    saying: {
      must: "las reglas dicen que debe hacerse",
      "must-not": "las reglas dicen que no debe hacerse",
      may: "las reglas dicen que puede hacerse",
      "no-rule": "ninguna regla lo dice",
      conflict: "las reglas se contradicen",
      depends: "la respuesta depende de lo que no está registrado",
    },
    question: (act, place) => `La pregunta: ${act}. ${place}.`,
    measure: (layer, view) => `Medido por las reglas de ${layer}: ${view}.`,
    sums: (agrees, disagrees, open) =>
      `Como dicen las reglas: ${agrees}. De otro modo: ${disagrees}. Sin determinar por lo registrado: ${open}.`,
    elsewhere: (n) =>
      `De los que son como dicen las reglas, ${n}: otra ley que obliga a la agencia dice otra cosa, o no está resuelta.`,
    leftOut: (cases, faults) =>
      `Casos dejados fuera por lo que no se pudo leer: ${cases}. Fallos en el archivo: ${faults}.`,
    counted: (rows, cases, file) => `${rows} filas de ${file}, ${cases} casos.`,
    oneSquare: (n) => (n === "1" ? "Cada cuadro es un caso." : `Cada cuadro son unos ${n} casos.`),
    onDay: (date) => `Ley del ${date}`,
    onDays: (from, to) => `Ley del día de cada caso, del ${from} al ${to}`,
    rulesOf: (layer) => `reglas de ${layer}`,
    was: (done) => `Registrado: ${done}`,
    cases,
    kinds: {
      agrees: "como dicen las reglas:",
      disagrees: "de otro modo que lo que dicen las reglas:",
      undetermined: "sin determinar por lo registrado:",
    },
    decides: "Lo que lo decidiría:",
    explains: "Lo que podría explicarlo:",
    allLaw: "Toda la ley junta:",
    same: "lo mismo",
    notSettled: "no resuelto",
    table: "Lo mismo como tabla",
    caption: (view) => `${view}: casos según lo hecho y lo que decían las reglas`,
    columns: {
      done: "Registrado",
      rules: "Reglas de la capa",
      compared: "Comparación",
      all: "Toda la ley junta",
      missing: "Falta",
      cases: "Casos",
    },
    compared: {
      agrees: "coincide",
      disagrees: "no coincide",
      undetermined: "sin determinar",
      none: "sin comparar",
    },
    unlike: { record: "Mismo historial, trato distinto", charge: "Mismo cargo, trato distinto" },
    unlikeHelp: {
      record: "Casos cuyo historial entero dice lo mismo y que se trataron de maneras distintas.",
      charge: "Entradas que están en casos tratados de maneras distintas, sea lo que sea lo demás.",
    },
    noEntry: "nada anotado",
    more: (n) => `y ${n} más, en la descarga.`,
    faults: "Filas que no se pudieron leer",
    faultsHelp:
      "El encabezado es la fila 1; las líneas en blanco no cuentan. Un caso con una fila así queda fuera.",
    moreFaults: (n, located) => `y ${n} más. La descarga en JSON ubica los primeros ${located}.`,
    row: (n) => `Fila ${n}`,
    json: "Descargar como JSON",
    csv: "Descargar la tabla como CSV",
    caveat:
      "Lo hecho es lo que dicen los registros. Lo que omiten nunca se rellena para que encaje. Los registros muestran qué pasó, no por qué.",
  },
};
