// How strict html-validate is with the published pages: all that it recommends
// and all that it knows of accessibility, but for matters of taste.
export default {
  root: true,
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    "valid-id": ["error", { relaxed: true }], // the page's own ids have a full stop, so that no heading can have the same
    "doctype-style": ["error", { style: "lowercase" }],
    "long-title": "off", // a title is a record's own, and long where the promise is
    "no-implicit-button-type": "off", // a button in a form submits it, and needs no attribute for that
    "tel-non-breaking": "off", // a number may break where a phone is narrower than it
  },
};
