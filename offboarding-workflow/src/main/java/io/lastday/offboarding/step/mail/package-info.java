/** A leaver's mailbox, as far as Graph reaches: automatic reply, rules that forward, calendar delegates, meetings. */
@NullMarked
package io.lastday.offboarding.step.mail;

import org.jspecify.annotations.NullMarked;
