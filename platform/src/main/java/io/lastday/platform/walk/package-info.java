/** Reads connected systems part by part into facts, so that a walk survives the death of its replica and needs little memory. */
@NullMarked
package io.lastday.platform.walk;

import org.jspecify.annotations.NullMarked;
