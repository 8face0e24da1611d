/* Finds names, codes, titles and document numbers: exact substrings, blanks and width apart.
   The lists are [[name, note, address], …], one file for each kind; nothing else is asked for. */
(function () {
  "use strict";
  var form = document.getElementById("find"), out = document.getElementById("found");
  var most = 40, lists = null, turn = 0;
  function plain(text) { return text.normalize("NFKC").toLowerCase().replace(/\s+/g, ""); }
  function load() {
    return lists = lists || Promise.all(form.dataset.files.split(" ").map(function (file) {
      var parts = file.split("=");
      return fetch(form.dataset.root + "search/" + parts[0] + ".json").then(function (answer) {
        if (!answer.ok) throw new Error(answer.status);
        return answer.json();
      }).then(function (rows) {
        rows.forEach(function (row) { row.push([row[0]].concat(row[1].split("　")).map(plain).join("\n")); });
        return { label: parts[1], rows: rows };
      });
    }));
  }
  function add(parent, name, text, kind) {
    var node = parent.appendChild(document.createElement(name));
    node.textContent = text;
    if (kind) node.className = kind;
    return node;
  }
  function say(text, count) { return form.dataset[text].replace("{count}", count); }
  function show(all, words) {
    out.textContent = "";
    var count = 0, head = add(out, "p", "");
    all.forEach(function (list) {
      var rows = list.rows.filter(function (row) {
        return words.every(function (word) { return row[3].indexOf(word) >= 0; });
      }).sort(function (a, b) { return b[3].startsWith(words[0]) - a[3].startsWith(words[0]); });
      if (!rows.length) return;
      count += rows.length;
      add(out, "h2", list.label + "（" + rows.length + "）");
      var items = add(out, "ul", "", "grid");
      rows.slice(0, most).forEach(function (row) {
        var item = add(items, "li", "");
        add(item, "a", row[0]).href = form.dataset.root + row[2];
        add(item, "span", row[1], "note");
      });
      if (rows.length > most) add(out, "p", say("more", most), "note");
    });
    head.textContent = say(count ? "found" : "none", count);
  }
  function find() {
    var words = form.q.value.split(/\s+/).map(plain).filter(Boolean), own = ++turn;
    if (!words.length) { out.textContent = ""; return; }
    load().then(function (all) { if (own === turn) show(all, words); }, function () {
      lists = null;
      out.textContent = say("failed");
    });
  }
  form.q.value = new URLSearchParams(location.search).get("q") || "";
  form.q.addEventListener("input", find);
  form.addEventListener("submit", function (event) { event.preventDefault(); find(); });
  find();
})();
