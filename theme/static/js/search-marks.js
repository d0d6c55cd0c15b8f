// Marks the words of a search in the page that it led to (…#tim=đại hội), until the reader takes the marks off.
//
// The words stand behind "#", which a browser never sends: no server learns what was looked for.

const place = document.querySelector('[data-component="search-marks"]');
const asked = /^#tim=(.+)/.exec(location.hash);

const textsIn = (element) => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) if (walker.currentNode.data.trim()) found.push(walker.currentNode);
  return found;
};

const mark = async () => {
  const { findIn, marked, readQuery } = await import("./search-words.js");
  const texts = [".article-head, h1, .lead", ".prose", ".article-foot"].flatMap((parts) =>
    [...document.querySelectorAll(`.story :is(${parts})`)].flatMap(textsIn),
  );
  const nodes = [...new Set(texts)];
  const places = findIn(nodes.map((node) => node.data), readQuery(decodeURIComponent(asked[1])));
  let count = 0;
  nodes.forEach((node, i) => {
    if (!places[i].length) return;
    count += places[i].length;
    node.replaceWith(...marked(node.data, places[i]));
  });
  if (!count) return;
  place.hidden = false;
  place.querySelector("p").textContent = `Đã đánh dấu ${count} chỗ có từ cần tìm.`;
  place.querySelector("button").addEventListener("click", clear);
};

const clear = () => {
  for (const one of document.querySelectorAll(".story mark")) {
    const { parentNode } = one;
    one.replaceWith(...one.childNodes);
    parentNode.normalize();
  }
  place.hidden = true;
  history.replaceState(null, "", location.pathname + location.search);
  document.querySelector("main").focus();
};

if (asked) mark();
