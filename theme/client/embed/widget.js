// <ruta-checklist>, <ruta-costo> and <ruta-test> on the page of a host: a frame of ours, as high as it asks to be
// within limits. The link inside the element stays for readers without this script.
import { frameAddress } from "./address.js";
import { Allowance, bounded, MARK, readMessage } from "./protocol.js";

/** @typedef {import("./address.js").Kind} Kind */

/**
 * The frame runs scripts and keeps the reader's progress as our site (which the host's page is not); its links open
 * as pages of their own. It can't move the host's page elsewhere, open dialogs over it or ask for the reader's camera.
 */
const SANDBOX = "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox";

/**
 * What a frame holds before its reader opens anything: kept free from the start, so that nothing on the host's page
 * moves when the frame has come. Pixels, in a narrow column and in a wide one.
 * @type {Record<Kind, [number, number]>}
 */
const ROOM = { checklist: [1700, 1350], costo: [2600, 1800], test: [1650, 1350] };
const WIDE = 600;
/** @type {Record<Kind, string>} */
const TITLES = {
  checklist: "Ruta Exportadora: lista de tareas para exportar",
  costo: "Ruta Exportadora: cuánto paga tu cliente en destino",
  test: "Ruta Exportadora: test de potencial exportador",
};

/**
 * @param {Kind} kind
 * @param {URL} base the folder that the loader came from
 * @returns {CustomElementConstructor}
 */
export function widget(kind, base) {
  return class extends HTMLElement {
    connectedCallback() {
      const address = frameAddress(kind, (name) => this.getAttribute(name));
      // Nothing sensible to show: the link inside stays.
      if (address === null) return;
      this._stop = new AbortController();
      this._frame = this._show(new URL(address, base));
      this._moves = new Allowance(30, 1000);
      this._news = new Allowance(20, 500);
      const { signal } = this._stop;
      window.addEventListener("message", (event) => this._hear(event), { signal });
      document.addEventListener("securitypolicyviolation", (event) => this._refused(event), { signal });
    }

    disconnectedCallback() {
      this._stop?.abort();
      clearTimeout(this._timer);
    }

    /** @param {URL} address */
    _show(address) {
      const frame = document.createElement("iframe");
      // On our own page (the preview) the frame could take its sandbox off; then there is no point in one.
      if (base.origin !== window.location.origin) frame.setAttribute("sandbox", SANDBOX);
      frame.setAttribute("allow", "");
      frame.loading = "lazy";
      frame.referrerPolicy = "no-referrer";
      frame.title = this.getAttribute("titulo") || TITLES[kind];
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      root.replaceChildren(frame);
      // Through the CSSOM: a strict policy of the host refuses style sheets and style attributes.
      this.style.display = "block";
      const wanted = this.getAttribute("alto") ?? "";
      const [narrow, wide] = ROOM[kind];
      this._room = bounded(/^\d{1,5}$/.test(wanted) ? Number(wanted) : this.clientWidth < WIDE ? narrow : wide);
      Object.assign(frame.style, { display: "block", width: "100%", border: "0", height: `${this._room}px` });
      frame.addEventListener("load", () => {
        frame.contentWindow?.postMessage({ ruta: MARK, tipo: "hola" }, base.origin);
      });
      frame.src = address.href;
      return frame;
    }

    /** @param {MessageEvent} event */
    _hear({ data, origin, source }) {
      if (origin !== base.origin || !source || source !== this._frame?.contentWindow) return;
      const said = readMessage(data);
      if (said?.tipo === "alto") {
        this._wanted = said.alto;
        this._move();
      } else if (said?.tipo === "progreso" && !this._news?.take(performance.now())) {
        const detail = { tipo: kind, hechas: said.hechas, total: said.total };
        this.dispatchEvent(new CustomEvent("ruta:progreso", { bubbles: true, composed: true, detail }));
      }
    }

    /** Gives the frame the height that it asked for last, now or when it is allowed to move again. */
    _move() {
      const height = `${Math.max(this._room ?? 0, this._wanted ?? 0)}px`;
      if (this._timer || !this._frame || this._frame.style.height === height) return;
      const wait = this._moves?.take(performance.now()) ?? 0;
      if (!wait) this._frame.style.height = height;
      else {
        this._timer = window.setTimeout(() => {
          this._timer = 0;
          this._move();
        }, wait);
      }
    }

    /**
     * The host's own policy has no room for our frame: then the link inside has to do.
     * @param {SecurityPolicyViolationEvent} event
     */
    _refused({ effectiveDirective, blockedURI }) {
      if (effectiveDirective !== "frame-src" || !blockedURI.startsWith(base.origin)) return;
      this.shadowRoot?.replaceChildren(document.createElement("slot"));
      this._stop?.abort();
    }
  };
}
