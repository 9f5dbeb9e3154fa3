// The bundle of the list of products: the finder, and the nomenclature behind it.
import { ProductsElement } from "../products/element.js";
import { NomenclatureElement } from "../products/nomenclature-element.js";
import { define } from "../shared/define.js";

define("ruta-products", ProductsElement);
define("ruta-nomenclature", NomenclatureElement);
