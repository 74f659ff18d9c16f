// Loads the page again when the preview has something newer than what this
// page was made from. A tab that nobody looks at keeps no connection open.
// Whoever is on the way to another page gets there first; whoever stays after
// all, having fetched a file, gets this one anew a little later.
const script = new URL(document.currentScript.src);
const journey = 5000; // milliseconds
let events, left = -journey;
const listen = () => {
  if (document.visibilityState !== "visible") {
    events?.close();
    return;
  }
  events = new EventSource(new URL("events", script));
  events.onmessage = (event) => {
    if (event.data === script.searchParams.get("v")) return;
    setTimeout(() => location.reload(), left + journey - performance.now());
  };
};
addEventListener("beforeunload", () => (left = performance.now()));
document.addEventListener("visibilitychange", listen);
addEventListener("pagehide", () => events?.close());
listen();
