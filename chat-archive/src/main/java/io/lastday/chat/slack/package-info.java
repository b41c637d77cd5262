/** A Slack workspace's export. */
@NullMarked
package io.lastday.chat.slack;

import org.jspecify.annotations.NullMarked;
