/** What this service asks the audits: with its own machine account, in types, and never taking an outage for an absence. */
@NullMarked
package io.lastday.offboarding.audit;

import org.jspecify.annotations.NullMarked;
