/// `templates/script.mustache`, for where the user's folder has none; a test holds the two equal.
let scriptTemplate = #"""
    (function () {
      "use strict";
      function value(cell) {
        var text = cell ? cell.textContent.trim() : "";
        var date = /^(\d\d)\.(\d\d)\.(\d{4})/.exec(text);
        if (date) { return Number(date[3] + date[2] + date[1]); }
        var number = /^(?:[^\d]{0,2}\s)?\u2212?\d[\d\u00a0]*(?:,\d+)?/.exec(text);
        if (number && cell.classList.contains("n")) {
          return Number(number[0].replace(/[\u00a0\s]/g, "").replace("\u2212", "-").replace(",", "."));
        }
        return text;
      }
      function compare(a, b) {
        if (a === "" || b === "") { return a === b ? 0 : a === "" ? 1 : -1; }
        if (typeof a === "number" && typeof b === "number") { return a - b; }
        return String(a).localeCompare(String(b), "ru", { numeric: true });
      }
      function sort(table, column, header) {
        var down = header.getAttribute("aria-sort") === "ascending";
        table.querySelectorAll("thead th").forEach(function (th) { th.removeAttribute("aria-sort"); });
        header.setAttribute("aria-sort", down ? "descending" : "ascending");
        Array.prototype.forEach.call(table.tBodies, function (body) {
          var rows = Array.prototype.filter.call(body.rows, function (row) { return !row.classList.contains("group"); });
          rows.map(function (row) { return { row: row, value: value(row.cells[column]) }; })
            .sort(function (a, b) { return (down ? -1 : 1) * compare(a.value, b.value); })
            .forEach(function (entry) { body.appendChild(entry.row); });
        });
      }
      function filter(table, words, said) {
        var wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
        var shown = 0;
        Array.prototype.forEach.call(table.tBodies, function (body) {
          var group = null, kept = 0, context = "";
          Array.prototype.forEach.call(body.rows, function (row) {
            if (row.classList.contains("group")) { group = row; context = row.textContent.toLowerCase(); return; }
            var text = context + " " + row.textContent.toLowerCase();
            var fits = wanted.every(function (word) { return text.indexOf(word) >= 0; });
            row.hidden = !fits;
            if (fits) { kept += 1; }
          });
          if (group) { group.hidden = kept === 0; }
          shown += kept;
        });
        said.textContent = wanted.length ? "Показано строк: " + shown : "";
      }
      document.querySelectorAll("table.data").forEach(function (table) {
        var rows = table.querySelectorAll("tbody tr:not(.group)").length;
        if (rows < 3) { return; }
        table.querySelectorAll("thead th").forEach(function (header, column) {
          var button = document.createElement("button");
          button.type = "button";
          button.textContent = header.textContent;
          header.textContent = "";
          header.appendChild(button);
          button.addEventListener("click", function () { sort(table, column, header); });
        });
        if (rows < 8) { return; }
        var box = document.createElement("div");
        box.className = "filter";
        var label = document.createElement("label");
        var input = document.createElement("input");
        var said = document.createElement("span");
        input.type = "search";
        input.id = table.id + "-filter";
        label.htmlFor = input.id;
        label.textContent = "Найти в таблице";
        said.setAttribute("role", "status");
        input.addEventListener("input", function () { filter(table, input.value, said); });
        box.append(label, input, said);
        table.parentNode.parentNode.insertBefore(box, table.parentNode);
      });
    }());

    """#
