// The bundle of the lists of marketplaces and of ways to be paid.
import { define } from "../shared/define.js";
import { MarketplacesElement } from "../trade/marketplaces.js";
import { PaymentsElement } from "../trade/payments.js";

define("ruta-marketplaces", MarketplacesElement);
define("ruta-payments", PaymentsElement);
