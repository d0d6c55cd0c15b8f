// The words of a text in the forms that the search index keeps: see plugins/site_search/words.py, whose twin this is.

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\u0300-\u036f]*/gu;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

const SYLLABLE = /^[^aeiouy]{0,3}[aeiouy]{1,3}([cn]h|ng|[cmnpt])?$/;

const loosen = (word) => word.replace(/[Ðð]/g, "đ").toLowerCase().normalize("NFD");

// Lower case and composed, the tone mark behind the word: hòa and hoà have one key.
export const key = (word) => {
  const loose = loosen(word);
  return loose.replace(TONE, "").normalize("NFC") + (loose.match(TONE) ?? []).join("");
};

export const fold = (word) => loosen(word).replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");

// Each word with its key, its folded form and where it stands in the text.
export const words = (text) =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word,
    key: key(word),
    folded: fold(word),
    start: index,
    end: index + word.length,
  }));

// What a reader asks for; quotes mean that the words must stand together. `isPlain`: typed without any mark.
export const readQuery = (text) => {
  const list = words(text);
  const isPlain = list.every((word) => word.key === word.folded);
  return { text: text.trim(), list, isPlain, isQuoted: /^\s*["“”].+["“”]\s*$/.test(text) };
};

// Two syllables typed without a blank, as they may be meant: "daihoi" is "dai hoi".
export const parted = (text) =>
  Array.from(text, (_, at) => [text.slice(0, at), text.slice(at)])
    .filter((both) => both.every((one) => SYLLABLE.test(fold(one))))
    .map((both) => both.join(" "));

const phrase = (text, wanted, form) => {
  const spans = [];
  const last = text.length - wanted.length;
  for (let at = 0; at <= last; at++) {
    if (wanted.every((word, place) => text[at + place][form] === word[form])) {
      spans.push([text[at].start, text[at + wanted.length - 1].end]);
      at += wanted.length - 1;
    }
  }
  return spans;
};

const single = (text, wanted, form) => {
  const forms = new Set(wanted.map((word) => word[form]));
  return text.filter((word) => forms.has(word[form])).map(({ start, end }) => [start, end]);
};

// Where the query stands in some texts, a list of [start, end] for each: together before apart, as spelt before nearly.
export const findIn = (texts, { list, isPlain, isQuoted }) => {
  const read = texts.map(words);
  for (const find of isQuoted ? [phrase] : [phrase, single]) {
    for (const form of isPlain ? ["folded"] : ["key", "folded"]) {
      const found = read.map((text) => (list.length ? find(text, list, form) : []));
      if (found.some((spans) => spans.length)) return found;
    }
  }
  return texts.map(() => []);
};

// The text as nodes, with a mark around each span.
export const marked = (text, spans) => {
  const nodes = [];
  let done = 0;
  for (const [start, end] of spans) {
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, end);
    nodes.push(text.slice(done, start), mark);
    done = end;
  }
  nodes.push(text.slice(done));
  return nodes;
};
