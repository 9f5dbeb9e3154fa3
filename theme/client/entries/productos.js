// The bundle of the list of products: the finder, and the nomenclature behind it; and of the calculator's field for one.
import { ProductsElement } from "../products/element.js";
import { ProductFieldElement } from "../products/field.js";
import { NomenclatureElement } from "../products/nomenclature-element.js";
import { define } from "../shared/define.js";

define("ruta-products", ProductsElement);
define("ruta-nomenclature", NomenclatureElement);
define("ruta-product-field", ProductFieldElement);
