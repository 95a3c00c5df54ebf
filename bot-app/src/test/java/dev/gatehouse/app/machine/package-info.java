@NullMarked
package dev.gatehouse.app.machine;

import org.jspecify.annotations.NullMarked;
