/** What a registered method is worth. Pure. */
@NullMarked
package io.lastday.identity.method;

import org.jspecify.annotations.NullMarked;
