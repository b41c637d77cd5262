/** Every step under every condition: what it says, and what the world looks like afterwards. */
@NullMarked
package io.lastday.offboarding.step.matrix;

import org.jspecify.annotations.NullMarked;
