/** What all walkers need: pages of JSON, the names of facts. */
@NullMarked
package io.lastday.device.source;

import org.jspecify.annotations.NullMarked;
