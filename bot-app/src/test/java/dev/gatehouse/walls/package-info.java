/** The walls between the rooms: what may use what, held over every module. */
@NullMarked
package dev.gatehouse.walls;

import org.jspecify.annotations.NullMarked;
