/** What stands on the firm's premises and is no part of its Microsoft tenant. */
@NullMarked
package io.lastday.sandbox.tenant.premises;

import org.jspecify.annotations.NullMarked;
