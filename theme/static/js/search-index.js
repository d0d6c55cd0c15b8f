// Asks the index that plugins/site_search writes; loads only the files in which the words of a query can stand.
// The groups in which answers come are those of docs/search.md; each costs the reader bytes, so it waits for its turn.

import { fold } from "./search-words.js";

const PLACES = 3;
const AS_SPELT = PLACES;
const FIRST_SECTION = 48;
const MOST_FILES_OF_A_BEGINNING = 5;

const fetchText = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.text();
};

// Records that have every term; the worst of their grades ranks them, then the sum.
const intersection = (all) => {
  const common = new Map();
  for (const id of all[0].keys()) {
    const grades = all.map((one) => one.get(id) ?? -1);
    const least = Math.min(...grades);
    if (least >= 0) common.set(id, least + grades.reduce((sum, grade) => sum + grade) / 1e4);
  }
  return common;
};

export const openIndex = async (address, get = fetchText) => {
  const folder = address.slice(0, address.lastIndexOf("/") + 1);
  const directory = JSON.parse(await get(address));
  const loaded = new Map();

  const load = (name, read) => {
    if (!loaded.has(name)) {
      const loading = get(`${folder}${name}.txt`).then(read);
      loading.catch(() => loaded.delete(name)); // so that the reader may try again
      loaded.set(name, loading);
    }
    return loaded.get(name);
  };

  // Each line under the folded form of its term.
  const readTerms = (text) => {
    const byFold = new Map();
    for (const line of text.split("\n")) {
      const bar = line.indexOf("|");
      const folded = fold(line.slice(0, bar));
      if (!byFold.has(folded)) byFold.set(folded, []);
      byFold.get(folded).push([line.slice(0, bar), line.slice(bar + 1)]);
    }
    return byFold;
  };

  // Of the oldest, newer and newest records one file each: a folded form is never parted; a beginning may run on.
  const filesFor = (kind, folded, isBeginning) =>
    directory[kind].flatMap((files) => {
      let to = files.filter(([first]) => first <= folded).length;
      const from = Math.max(0, to - 1);
      while (isBeginning && to < files.length && files[to][0].startsWith(folded)) to++;
      return files.slice(from, to).map(([, name]) => name);
    });

  // Records that have a term, with a grade that rises with the place and with the right spelling.
  const holders = async (kind, term, near, isBeginning) => {
    const names = filesFor(kind, term.folded, isBeginning);
    if (isBeginning && names.length > MOST_FILES_OF_A_BEGINNING) return new Map();
    const found = new Map();
    for (const byFold of await Promise.all(names.map((name) => load(name, readTerms)))) {
      const lists = isBeginning
        ? [...byFold].filter(([folded]) => folded.startsWith(term.folded)).flatMap(([, lines]) => lines)
        : byFold.get(term.folded) ?? [];
      for (const [spelling, gaps] of lists) {
        const isSpeltSo = spelling === term.key;
        if (!near && !isSpeltSo) continue;
        let here = 0;
        for (const gap of gaps.split(",")) {
          here += +gap;
          const id = Math.trunc(here / PLACES);
          const grade = (here % PLACES) + (isSpeltSo ? AS_SPELT : 0);
          if (grade > (found.get(id) ?? -1)) found.set(id, grade);
        }
      }
    }
    return found;
  };

  const termsOf = (list, together) =>
    together && list.length > 1
      ? list.slice(1).map((word, i) => ({ key: `${list[i].key} ${word.key}`, folded: `${list[i].folded} ${word.folded}` }))
      : list;

  const search = async ({ list }, { together, near, unfinished }) => {
    const terms = termsOf(list, together);
    const kind = terms === list ? "words" : "pairs";
    const last = terms.length - 1;
    const all = terms.map((term, i) => holders(kind, term, near, unfinished && i === last));
    return intersection(await Promise.all(all));
  };

  const waysOf = ({ list, isPlain, isQuoted }, isTyping) => {
    const ways = [];
    for (const near of isPlain ? [true] : [false, true]) {
      ways.push({ together: true, near });
      if (list.length > 1 && !isQuoted) ways.push({ together: false, near });
    }
    const last = list[list.length - 1].folded;
    if (isTyping && last.length > 1 && !isQuoted) ways.push({ together: true, near: true, unfinished: true });
    return ways;
  };

  const yearOf = (id) => directory.years.filter(([, first]) => first <= id).pop()[0];
  const sectionOf = (id) => directory.sections[directory.sectionOf.charCodeAt(id) - FIRST_SECTION];

  return {
    // Groups of the numbers of records, one after the other; an empty group is left out.
    async *groups(query, { section, year, isTyping }) {
      const seen = new Set();
      for (const way of query.list.length ? waysOf(query, isTyping) : []) {
        const found = await search(query, way);
        const ids = [...found.keys()].filter(
          (id) => !seen.has(id) && (!section || sectionOf(id) === section) && (!year || yearOf(id) === +year),
        );
        ids.forEach((id) => seen.add(id));
        ids.sort((one, other) => found.get(other) - found.get(one) || other - one);
        if (ids.length) yield { ...way, ids };
      }
    },

    // The words of a query that stand in any record at all, whatever their marks.
    async known({ list }) {
      const found = await Promise.all(list.map((word) => holders("words", word, true, false)));
      return list.filter((_, i) => found[i].size);
    },

    async record(id) {
      const block = await load(directory.blocks[Math.trunc(id / directory.blockSize)], JSON.parse);
      const [href, title, lead, section, day] = block[id % directory.blockSize];
      return { href, title, lead, section, day };
    },
  };
};
