/** A leaver's three dates: local, with their zone, turned into instants only when they are used. */
@NullMarked
package io.lastday.offboarding.dates;

import org.jspecify.annotations.NullMarked;
