/** The sandbox's Exchange: runs a signed runbook as an administrator's shell would, and changes what Graph cannot. */
@NullMarked
package io.lastday.sandbox.tenant.exchange;

import org.jspecify.annotations.NullMarked;
