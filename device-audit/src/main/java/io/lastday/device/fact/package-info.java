/** What the sources say, one typed body a kind of fact. Raw words stay as they came; nothing is concluded here. */
@NullMarked
package io.lastday.device.fact;

import org.jspecify.annotations.NullMarked;
