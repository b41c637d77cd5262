/** The only door: who may enter, and which service answers. Knows no domain: the services decide. */
@NullMarked
package io.lastday.gateway;

import org.jspecify.annotations.NullMarked;
