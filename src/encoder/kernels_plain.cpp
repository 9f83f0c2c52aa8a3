// The kernels for any processor, in what its compiler takes for granted.
#define DIXIT_LEVEL plain
#define DIXIT_LANES 4
#define DIXIT_TARGET

#include "encoder/kernel_bodies.h"
#include "encoder/product_bodies.h"

namespace dixit {

const KernelSet plain_kernels = plain::set;

}  // namespace dixit
