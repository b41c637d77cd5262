/** The firm whose people leave: it stands in every row and every key. */
@NullMarked
package io.lastday.offboarding.firm;

import org.jspecify.annotations.NullMarked;
