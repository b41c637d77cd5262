/** What can go wrong when another system is asked, as types: an outage is never mistaken for an absence. */
@NullMarked
package io.lastday.platform.failure;

import org.jspecify.annotations.NullMarked;
