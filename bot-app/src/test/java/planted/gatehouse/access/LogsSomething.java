package planted.gatehouse.access;

import org.slf4j.Logger;

record LogsSomething(Logger log) {}
