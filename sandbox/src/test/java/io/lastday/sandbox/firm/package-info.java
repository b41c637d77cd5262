@NullMarked
package io.lastday.sandbox.firm;

import org.jspecify.annotations.NullMarked;
