// Two inputs that Sveltia CMS does not have. `alternativa`: what is written as one value or as a group (a source by its
// id or in full; a rate or a range). `estructura`: a group whose keys are free, for those who know it, as JSON.
// React's createElement and createClass are the CMS's own (window.h, window.createClass).
(() => {
  const { CMS, h, createClass } = window;
  const WORDS = {
    sources: "Una publicación que ya está en Fuentes (su id)", taxes: "Id de un impuesto", number: "Un número",
    string: "Texto", group: "Escrita completa", pairs: "Varios, cada uno con su nombre", one: "Uno solo",
    add: "Agregar", key: "Nombre", value: "Valor", bad: "Esto no es JSON válido; no se guarda.",
  };
  const plain = (value) => (value && typeof value.toJS === "function" ? value.toJS() : value);
  const isGroup = (value) => value !== null && typeof value === "object";
  const kept = (group) => Object.fromEntries(Object.entries(group).filter(([, one]) => one !== "" && one != null));

  const Either = createClass({
    getInitialState() {
      // which form was picked; null: the one that the value has
      return { group: null };
    },
    options() {
      const { field } = this.props;
      const kinds = plain(field.get("kinds")) ?? [];
      const fields = plain(field.get("fields"));
      return { kinds, fields, pairs: Boolean(field.get("pairs")) };
    },
    isValid() {
      const { field } = this.props;
      const value = plain(this.props.value);
      const { fields } = this.options();
      if (value === undefined || value === null || value === "") return !field.get("required");
      if (!isGroup(value) || !fields) return true;
      const missing = fields.filter((one) => one.required && !value[one.name]).map((one) => one.label);
      return missing.length === 0 || { error: { message: `Falta: ${missing.join(", ")}` } };
    },
    change(value) {
      this.props.onChange(value);
    },
    part(one, group) {
      const id = `${this.props.forID}-${one.name}`;
      const said = group[one.name] ?? "";
      const set = (event) => this.change(kept({ ...group, [one.name]: event.target.value }));
      const input = one.widget === "select"
        ? h("select", { id, value: said, onChange: set }, h("option", { value: "" }, "—"),
          ...one.options.map((choice) => h("option", { key: choice, value: choice }, choice)))
        : h("input", { id, type: "text", value: said, onChange: set });
      const label = `${one.label}${one.required ? " *" : ""}${one.hint ? ` (${one.hint})` : ""}`;
      return h("p", { key: one.name }, h("label", { htmlFor: id }, label), h("br"), input);
    },
    pairs(group) {
      const rows = Object.entries(group);
      const put = (index, key, value) =>
        this.change(Object.fromEntries(rows.map((row, at) => (at === index ? [key, value] : row))));
      return h("div", {},
        ...rows.map(([key, value], index) => h("p", { key: index },
          h("input", { "aria-label": WORDS.key, value: key, onChange: (e) => put(index, e.target.value, value) }), " ",
          h("input", { "aria-label": WORDS.value, value, onChange: (e) => put(index, key, e.target.value) }))),
        h("button", { type: "button", onClick: () => this.change({ ...group, "": "" }) }, WORDS.add));
    },
    render() {
      const { forID, classNameWrapper } = this.props;
      const value = plain(this.props.value);
      const { kinds, fields, pairs } = this.options();
      const group = this.state.group ?? isGroup(value);
      const said = isGroup(value) ? value : {};
      const toggle = (event) => {
        const picked = event.target.value === "group";
        this.setState({ group: picked });
        if (!picked && isGroup(value)) this.change("");
      };
      const chooser = h("select", { "aria-label": WORDS.one, value: group ? "group" : "one", onChange: toggle },
        h("option", { value: "one" }, kinds.map((kind) => WORDS[kind] ?? kind).join(" / ")),
        h("option", { value: "group" }, pairs ? WORDS.pairs : WORDS.group));
      const single = h("input", {
        id: forID, type: "text", value: isGroup(value) ? "" : String(value ?? ""),
        onChange: (event) => this.change(event.target.value.trim()),
      });
      const inside = group ? (pairs ? this.pairs(said) : fields.map((one) => this.part(one, said))) : single;
      return h("div", { className: classNameWrapper }, fields || pairs ? chooser : null, inside);
    },
  });

  const Structure = createClass({
    getInitialState() {
      const value = plain(this.props.value);
      return { text: value ? JSON.stringify(value, null, 2) : "", bad: false };
    },
    isValid() {
      return !this.state.bad || { error: { message: WORDS.bad } };
    },
    change(event) {
      const text = event.target.value;
      try {
        const value = text.trim() ? JSON.parse(text) : undefined;
        this.setState({ text, bad: false });
        this.props.onChange(value);
      } catch {
        this.setState({ text, bad: true });
      }
    },
    render() {
      const { forID, classNameWrapper } = this.props;
      return h("div", { className: classNameWrapper },
        h("textarea", { id: forID, rows: 6, cols: 60, value: this.state.text, onChange: this.change, spellCheck: false }),
        this.state.bad ? h("p", { role: "alert" }, WORDS.bad) : null);
    },
  });

  CMS.registerFieldType("alternativa", Either);
  CMS.registerFieldType("estructura", Structure);
})();
