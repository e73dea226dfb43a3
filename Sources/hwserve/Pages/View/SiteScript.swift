/// The script of the site, which only adds comfort.
///
/// Every page does all it does without it, but for one thing that a server cannot do: what was typed
/// and not sent yet is put back when the page is loaded anew, where the browser itself forgets it.
/// It is kept in the window alone, from the moment the page goes until the next one comes.
enum SiteScript {
  static let text: StaticString = #"""
    "use strict";
    (function () {
      // A list of faults is read first.
      var faults = document.getElementById("faults");
      if (faults) { faults.focus(); }

      // What was typed and not sent is put back when the same page is loaded anew.
      var form = document.getElementById("calculator");
      var store = null;
      try { store = window.sessionStorage; } catch (refused) { store = null; }
      var fields = form ? Array.prototype.filter.call(form.elements, function (field) {
        return field.name && field.type !== "hidden" && field.type !== "file" && field.tagName !== "BUTTON";
      }) : [];
      var page = form ? form.elements.step.value + "\n" + form.elements.state.value : "";
      if (store) {
        var text = store.getItem("typed");
        store.removeItem("typed");
        var way = (window.performance.getEntriesByType("navigation")[0] || {}).type;
        if (text && form && way === "reload") {
          var typed = JSON.parse(text);
          if (typed.page === page && typed.fields.length === fields.length) {
            fields.forEach(function (field, place) {
              if (field.type === "radio" || field.type === "checkbox") {
                field.checked = typed.fields[place].checked;
              } else {
                field.value = typed.fields[place].value;
              }
            });
          }
        }
        if (form) {
          window.addEventListener("pagehide", function () {
            store.setItem("typed", JSON.stringify({ page: page, fields: fields.map(function (field) {
              return { value: field.value, checked: Boolean(field.checked) };
            }) }));
          });
          // A page that comes back whole has its fields still.
          window.addEventListener("pageshow", function () { store.removeItem("typed"); });
        }
      }

      // Typing in the search field narrows the list of functions at once.
      var search = document.getElementById("search");
      var list = document.getElementById("function");
      var found = document.getElementById("found");
      if (search && list && search.form) {
        var button = search.form.querySelector('button[value="search"]');
        if (button) { button.hidden = true; }
        var options = Array.prototype.slice.call(list.options);
        var narrow = function () {
          var words = search.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
          var kept = options.filter(function (option) {
            var names = (option.text + " " + (option.dataset.names || "")).toLowerCase();
            var always = option.value === "" || option.value.charAt(0) === "?" || option.selected;
            return always || words.every(function (word) { return names.indexOf(word) >= 0; });
          });
          var chosen = list.value;
          list.replaceChildren.apply(list, kept);
          list.value = chosen;
          if (found && words.length) {
            var count = kept.filter(function (option) {
              return option.value !== "" && option.value.charAt(0) !== "?";
            }).length;
            found.textContent = found.dataset.names.replace("#", String(count));
          }
        };
        search.addEventListener("input", narrow);
        // Enter in the search field searches; it does not send the form.
        search.addEventListener("keydown", function (event) {
          if (event.key === "Enter") { event.preventDefault(); list.focus(); }
        });
        if (search.value) { narrow(); }
      }

      // Typing an end date says that the work has ended, and choosing that moves to the date.
      var ended = document.getElementById("until-1");
      if (ended) {
        ["to-day", "to-month", "to-year"].forEach(function (id) {
          var field = document.getElementById(id);
          if (field) {
            field.addEventListener("input", function () { if (field.value) { ended.checked = true; } });
          }
        });
      }

      // A button to print stands only where it can do something.
      var place = document.getElementById("print-place");
      if (place && window.print) {
        var print = document.createElement("button");
        print.type = "button";
        print.textContent = place.dataset.names;
        print.addEventListener("click", function () { window.print(); });
        place.replaceChildren(print);
      }

      // What is folded away would be missing on paper.
      window.addEventListener("beforeprint", function () {
        document.querySelectorAll("details").forEach(function (part) { part.open = true; });
      });
    })();

    """#
}
