// Marks the words of a search in an article or page, until the reader takes the marks off.

import { findIn, marked, readQuery } from "./search-words.js";

const PARTS = ":is(h1, .kicker, .lead, .prose, .article-foot)";

const textsIn = (element) => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
};

const clear = (place) => {
  for (const one of document.querySelectorAll(".story mark")) {
    const { parentNode } = one;
    one.replaceWith(...one.childNodes);
    parentNode.normalize();
  }
  place.hidden = true;
  history.replaceState(null, "", location.pathname + location.search);
  document.querySelector("main").focus();
};

export const mark = (place, asked) => {
  const nodes = [...new Set([...document.querySelectorAll(`.story ${PARTS}`)].flatMap(textsIn))];
  const places = findIn(nodes.map((node) => node.data), readQuery(asked));
  const count = places.reduce((sum, spans) => sum + spans.length, 0);
  if (!count) return;
  nodes.forEach((node, i) => places[i].length && node.replaceWith(...marked(node.data, places[i])));
  place.hidden = false;
  place.querySelector("p").textContent = `Đã đánh dấu ${count} chỗ có từ cần tìm.`;
  place.querySelector("button").addEventListener("click", () => clear(place));
};
