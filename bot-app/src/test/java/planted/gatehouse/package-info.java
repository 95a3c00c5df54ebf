/** A house built wrong on purpose: the tests of {@code dev.gatehouse.walls} must find every fault in it. */
package planted.gatehouse;
