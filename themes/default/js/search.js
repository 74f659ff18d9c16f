// The search page. It asks the index that package search of the generator
// writes beside the page, and shows what it finds, grouped by kind. Without
// this script the page is a list of everything from A to Z.
(() => {
  "use strict";

  // --- Words: the same as Each in generator/search/words.go -----------------

  const LONGEST = 32;
  const RUN = /[\p{L}\p{M}\p{N}\u200c]+/gu;
  const LETTERS = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ł": "l", "þ": "th",
    "ς": "σ", "ґ": "г", "ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك",
  };
  const DROPPED = new RegExp("[\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7" +
    "\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed\\u3099\\u309a" +
    "\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20f0\\ufe20-\\ufe2f]", "u");
  const LETTER = /[\p{L}\p{M}\p{N}]/u;
  const UNSPACED = /[\u30fc\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
  const ARTICLES = ["وال", "بال", "كال", "فال", "ال", "لل"];

  function fold(run) {
    let out = "";
    for (let c of run.normalize("NFKD")) {
      // One letter after the other: the end of a word must not change a letter.
      c = c.toLowerCase();
      if (DROPPED.test(c) || !LETTER.test(c)) continue;
      const n = c.codePointAt(0);
      if (n >= 0x660 && n <= 0x669) c = String(n - 0x660);
      else if (n >= 0x6f0 && n <= 0x6f9) c = String(n - 0x6f0);
      out += LETTERS[c] || c;
    }
    return out;
  }

  function bare(word) {
    if (word < "\u0600" || word > "\u06ff\uffff") return word;
    for (const a of ARTICLES) {
      if (word.startsWith(a) && word.length - a.length >= 3) return word.slice(a.length);
    }
    return word;
  }

  function words(text) {
    const out = [];
    for (const [run] of text.matchAll(RUN)) {
      let part = [], pairs = false;
      const flush = () => {
        if (!part.length) return;
        if (!pairs) out.push([...bare(part.join(""))].slice(0, LONGEST).join(""));
        else if (part.length === 1) out.push(part[0]);
        else for (let i = 0; i + 1 < part.length; i++) out.push(part[i] + part[i + 1]);
        part = [];
      };
      for (const c of fold(run)) {
        const p = UNSPACED.test(c);
        if (p !== pairs) flush();
        pairs = p;
        part.push(c);
      }
      flush();
    }
    return out;
  }

  // --- The index -------------------------------------------------------------

  const CAPPED = 400; // postings that a term keeps at the most
  const CHUNKS = 4; // chunks of terms that one word may load
  const place = new URL("index/", location.href.replace(/[^/]*([?#].*)?$/, ""));
  const loaded = new Map();

  function load(name) {
    if (!loaded.has(name)) {
      loaded.set(name, fetch(new URL(name, place)).then((r) => {
        if (!r.ok) throw new Error(name);
        return name.endsWith(".json") ? r.json() : r.text();
      }));
    }
    return loaded.get(name);
  }

  // chunksFor names the chunks that hold words beginning with prefix.
  function chunksFor(root, prefix) {
    const names = [];
    for (let i = 0; i < root.terms.length && names.length < CHUNKS; i++) {
      const next = root.terms[i + 1];
      if (next && next[0] <= prefix) continue;
      if (root.terms[i][0] > prefix && !root.terms[i][0].startsWith(prefix)) break;
      names.push(root.terms[i][1] + ".txt");
    }
    return names;
  }

  // stem is what words must begin with to be found: the word of the query but
  // for its last letter, which is often an ending. Numbers are taken whole.
  function stem(word) {
    const letters = [...word];
    return letters.length > 4 && !/\p{N}/u.test(word) ? letters.slice(0, -1).join("") : word;
  }

  // likeness says how much a word of the index counts for one of the query: all
  // if it is the same, more if it goes on from it than if it only begins alike.
  function likeness(word, term) {
    if (term === word) return 1;
    return (term.startsWith(word) ? 0.6 : 0.4) * word.length / Math.max(term.length, word.length);
  }

  // find gives the records that have a word like this one, with the weight of
  // the best such word in each. vague: some records are left out.
  async function find(root, word) {
    const hits = new Map(), prefix = stem(word);
    let vague = false;
    for (const chunk of await Promise.all(chunksFor(root, prefix).map(load))) {
      for (const line of chunk.split("\n")) {
        if (!line.startsWith(prefix)) continue;
        const [term, of, postings] = line.split("\t");
        if (+of > CAPPED) vague = true;
        const rare = Math.log((root.of + 1) / +of) * likeness(word, term);
        let n = 0;
        for (const [, step, weight] of postings.matchAll(/([0-9a-z]+)([A-Z])/g)) {
          n += parseInt(step, 36);
          const score = rare * (2 ** ((weight.charCodeAt(0) - 65) * 8 / 25) - 1);
          if (score > (hits.get(n) || 0)) hits.set(n, score);
        }
      }
    }
    return { hits, vague };
  }

  // search gives numbers of records, the best first, and the beginnings of words
  // by which they were found. A word that nothing begins with is shortened,
  // letter by letter: endings differ, stems do not.
  async function search(root, query) {
    const found = [], wanted = [];
    for (const word of new Set(words(query))) {
      let f = await find(root, word), letters = [...word];
      while (!f.hits.size && letters.length > 3) {
        letters = letters.slice(0, -1);
        f = await find(root, letters.join(""));
      }
      found.push(f);
      wanted.push(stem(letters.join("")));
    }
    const total = new Map(), having = new Map();
    const strict = found.filter((f) => !f.vague && f.hits.size);
    for (const f of found) {
      for (const [n, score] of f.hits) {
        total.set(n, (total.get(n) || 0) + score);
        if (strict.includes(f)) having.set(n, (having.get(n) || 0) + 1);
      }
    }
    const most = Math.max(0, ...having.values());
    const best = [...total.keys()]
      .filter((n) => (having.get(n) || 0) === most)
      .sort((a, b) => total.get(b) - total.get(a) || a - b);
    return { best, wanted };
  }

  // tell gives kind and plan of a record.
  function tell(root, n) {
    for (const [kind, plan, length] of root.runs) {
      if (n < length) return { kind, plan };
      n -= length;
    }
    return {};
  }

  async function shown(root, n) {
    const rows = await load(root.records[Math.floor(n / 16)] + ".json");
    return rows[n % 16];
  }

  // --- The page ----------------------------------------------------------------

  const form = document.querySelector("form[data-search]");
  window.ogpress = { words }; // for the test that holds both sides to one table
  if (!form) return;
  const list = document.querySelector("[data-search-results]");
  const status = document.querySelector("[data-search-status]");
  const STEP = 20;
  let shownNow = STEP, turn = 0;

  function make(name, className, ...inside) {
    const e = document.createElement(name);
    if (className) e.className = className;
    e.append(...inside);
    return e;
  }

  // marked is text with the words of the query marked.
  function marked(text, wanted) {
    const out = document.createDocumentFragment();
    let last = 0;
    for (const m of text.matchAll(RUN)) {
      if (!words(m[0]).some((w) => wanted.some((q) => w.startsWith(q)))) continue;
      out.append(text.slice(last, m.index), make("mark", "", m[0]));
      last = m.index + m[0].length;
    }
    out.append(text.slice(last));
    return out;
  }

  function say(n) {
    const category = new Intl.PluralRules(document.documentElement.lang || "en").select(n);
    const text = n ? form.dataset["count" + category] || form.dataset.countother : form.dataset.none;
    status.textContent = (text || "{n}").replace("{n}", n.toLocaleString(document.documentElement.lang || "en"));
  }

  function label(kind) {
    const option = form.elements.kind && form.elements.kind.querySelector(`option[value="${CSS.escape(kind)}"]`);
    return option ? option.textContent : kind;
  }

  async function run() {
    const mine = ++turn;
    const query = form.elements.q.value.trim();
    if (!query) {
      list.replaceChildren();
      list.hidden = true;
      status.textContent = "";
      return;
    }
    const root = await load("root.json");
    const kind = form.elements.kind ? form.elements.kind.value : "";
    const plan = form.elements.plan ? form.elements.plan.value : "";
    const { best, wanted } = await search(root, query);
    const all = best.map((n) => ({ n, ...tell(root, n) }))
      .filter((r) => (!kind || r.kind === kind) && (!plan || r.plan === plan));
    const some = await Promise.all(all.slice(0, shownNow).map(async (r) => ({ ...r, row: await shown(root, r.n) })));
    if (mine !== turn) return;
    const groups = new Map();
    for (const r of some) {
      const link = make("a", "", marked(r.row[0], wanted));
      link.href = new URL("../" + r.row[1], new URL("../", place)).href;
      const item = make("li", "", link);
      if (r.row[2]) item.append(make("p", "", marked(r.row[2], wanted)));
      if (!groups.has(r.kind)) groups.set(r.kind, make("ul", "search-hits"));
      groups.get(r.kind).append(item);
    }
    list.replaceChildren();
    for (const [k, ul] of groups) list.append(make("section", "search-group", make("h2", "", label(k)), ul));
    if (all.length > some.length) {
      const more = make("button", "button", form.dataset.more || "+");
      more.type = "button";
      more.addEventListener("click", () => { shownNow += STEP; run(); });
      list.append(more);
    }
    list.hidden = false;
    say(all.length);
  }

  function remember() {
    const url = new URL(location.href);
    for (const name of ["q", "kind", "plan"]) {
      const value = form.elements[name] ? form.elements[name].value.trim() : "";
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    }
    history.replaceState(null, "", url);
  }

  let timer = 0;
  function changed() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      shownNow = STEP;
      remember();
      run().catch(() => { status.textContent = form.dataset.failed || ""; });
    }, 150);
  }

  const asked = new URLSearchParams(location.search);
  for (const name of ["q", "kind", "plan"]) {
    if (asked.get(name) && form.elements[name]) form.elements[name].value = asked.get(name);
  }
  form.addEventListener("submit", (e) => { e.preventDefault(); changed(); });
  form.addEventListener("input", changed);
  if (form.elements.q.value) changed();
})();
