// Reads from the address whether a search led here (…#tim=đại hội); only then is loaded what marks its words.
//
// The words stand behind "#", which a browser never sends: no server learns what was looked for.

const place = document.querySelector('[data-component="search-marks"]');
const asked = /^#tim=(.+)/.exec(location.hash);
if (asked) import("./search-marking.js").then(({ mark }) => mark(place, decodeURIComponent(asked[1])));
