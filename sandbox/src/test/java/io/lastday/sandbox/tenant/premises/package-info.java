@NullMarked
package io.lastday.sandbox.tenant.premises;

import org.jspecify.annotations.NullMarked;
