/** Text messages as the Android app SMS Backup and Restore writes them. */
@NullMarked
package io.lastday.chat.sms;

import org.jspecify.annotations.NullMarked;
