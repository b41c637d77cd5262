@NullMarked
package io.lastday.platform.flag;

import org.jspecify.annotations.NullMarked;
