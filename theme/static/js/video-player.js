// Lays a button over a film that the browser plays itself: a click on its picture alone starts it in some browsers only.
// Turns the link to a film on another site into its frame, on the click and not before. A host that forbids frames
// sends the reader to the film instead.

for (const button of document.querySelectorAll(".video-player-start")) {
  const film = button.parentElement.querySelector("video");
  film.controls = false;
  button.hidden = false;
  button.addEventListener("click", () => {
    film.controls = true;
    film.focus();
    film.play();
    button.remove();
  });
}

for (const link of document.querySelectorAll('[data-component="video-player"] [data-frame]')) {
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const frame = document.createElement("iframe");
    frame.src = link.dataset.frame;
    frame.title = link.dataset.title;
    frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    document.addEventListener("securitypolicyviolation", () => location.assign(link.href));
    link.replaceWith(frame);
    frame.focus();
  });
}
