// Loads the page again when the preview has something newer than what this
// page was made from. A tab that nobody looks at keeps no connection open.
const script = new URL(document.currentScript.src);
let events;
const listen = () => {
  if (document.visibilityState !== "visible") {
    events?.close();
    return;
  }
  events = new EventSource(new URL("events", script));
  events.onmessage = (event) => {
    if (event.data !== script.searchParams.get("v")) location.reload();
  };
};
document.addEventListener("visibilitychange", listen);
addEventListener("pagehide", () => events?.close());
listen();
