/** Records of the WeCom conversation archive. */
@NullMarked
package io.lastday.chat.wecom;

import org.jspecify.annotations.NullMarked;
