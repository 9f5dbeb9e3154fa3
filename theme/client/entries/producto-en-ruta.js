// The bundle that a route's page loads when its reader names a product.
import { RouteProductElement } from "../products/on-route.js";
import { define } from "../shared/define.js";

define("ruta-product-field", RouteProductElement);
