/** Accounts that an on-premises Active Directory rules: what a person does there, and how the cloud shows that it holds. */
@NullMarked
package io.lastday.offboarding.step.ad;

import org.jspecify.annotations.NullMarked;
