/** How lists are read page by page. */
@NullMarked
package io.lastday.platform.paging;

import org.jspecify.annotations.NullMarked;
