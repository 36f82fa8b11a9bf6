// The encoder's arithmetic for WebAssembly with 128-bit SIMD: a BERT encoder with the normalisation after each part
// (Devlin and others 2019), as multilingual-e5-small is one, and a linear layer that scores labels.
//
// Weights of the body are 8-bit integers with a scale for each output; what they are multiplied with is rounded to 14 bits
// with a scale for each piece, because products of 16-bit integers are what plain SIMD offers anyway. Embeddings are 4-bit
// integers in blocks of 32 with a scale each. Everything else is 32-bit float. No libc; memory only ever grows.
#include <stdint.h>
#include <wasm_simd128.h>

enum { WIDTH = 384, INNER = 1536, HEADS = 12, HEAD = WIDTH / HEADS, MOST = 512, BLOCK = 32, LAYERS = 12 };
/** Largest rounded activation: INNER products with 127 still fit into 31 bits. */
#define ACTIVATION 8191.0f
#define EXPORT(name) __attribute__((export_name(#name)))
#define ALIGNED __attribute__((aligned(16)))

/** A matrix [outputs][inputs], kept as [outputs / 8][inputs / 2][8][2], with scale and bias for each output. */
typedef struct {
  const int8_t *weights;
  const float *scale, *bias;
} Linear;

/** Gain and bias of a layer normalisation. */
typedef struct {
  const float *gain, *bias;
} Norm;

typedef struct {
  Linear qkv, out, up, down;
  Norm afterAttention, afterInner;
} Layer;

static Layer layers[LAYERS];
static const uint8_t *wordRows;
static const float *positions, *labelWeights, *labelBias;
static Norm embedded;
static int layerCount, labelCount;
static float epsilon;

static float x[MOST * WIDTH] ALIGNED, y[MOST * INNER] ALIGNED, qkv[MOST * 3 * WIDTH] ALIGNED;
static int16_t rounded[MOST * INNER] ALIGNED;
static float roundedScale[MOST];
static float keys[HEAD * MOST] ALIGNED, shares[MOST] ALIGNED;

extern unsigned char __heap_base;
static uint32_t top;

/** Room for so many bytes, for good; 0 when there is no more memory. */
EXPORT(alloc) void *alloc(uint32_t bytes) {
  if (top == 0) top = ((uint32_t)&__heap_base + 63) & ~63u;
  const uint32_t at = top, pages = (at + bytes + 65535) / 65536, had = __builtin_wasm_memory_size(0);
  if (pages > had && __builtin_wasm_memory_grow(0, pages - had) == (uint32_t)-1) return 0;
  top = (at + bytes + 63) & ~63u;
  return (void *)at;
}

static const float *takeFloats(const uint8_t **at, int count) {
  const float *found = (const float *)*at;
  *at += count * sizeof(float);
  return found;
}

static Linear takeLinear(const uint8_t **at, int outputs, int inputs) {
  Linear linear;
  linear.weights = (const int8_t *)*at;
  *at += outputs * inputs;
  linear.scale = takeFloats(at, outputs);
  linear.bias = takeFloats(at, outputs);
  return linear;
}

static Norm takeNorm(const uint8_t **at) {
  const float *gain = takeFloats(at, WIDTH);
  return (Norm){gain, takeFloats(at, WIDTH)};
}

/** Takes the tensors as they stand in the model file (core/recognise/encoder/model-file.ts); returns the bytes they take. */
EXPORT(load) uint32_t load(const uint8_t *tensors, int words, int depth, int labels, float smallest) {
  const uint8_t *at = tensors;
  layerCount = depth;
  labelCount = labels;
  epsilon = smallest;
  positions = takeFloats(&at, MOST * WIDTH);
  embedded = takeNorm(&at);
  for (int i = 0; i < depth; i++) {
    Layer *layer = &layers[i];
    layer->qkv = takeLinear(&at, 3 * WIDTH, WIDTH);
    layer->out = takeLinear(&at, WIDTH, WIDTH);
    layer->afterAttention = takeNorm(&at);
    layer->up = takeLinear(&at, INNER, WIDTH);
    layer->down = takeLinear(&at, WIDTH, INNER);
    layer->afterInner = takeNorm(&at);
  }
  labelWeights = takeFloats(&at, labels * WIDTH);
  labelBias = takeFloats(&at, labels);
  wordRows = at;
  return (uint32_t)(at - tensors) + words * (WIDTH / BLOCK) * (2 + BLOCK / 2);
}

static float sum(v128_t v) {
  return wasm_f32x4_extract_lane(v, 0) + wasm_f32x4_extract_lane(v, 1) + wasm_f32x4_extract_lane(v, 2) +
         wasm_f32x4_extract_lane(v, 3);
}

static float largest(v128_t v) {
  const v128_t half = wasm_f32x4_max(v, wasm_i32x4_shuffle(v, v, 2, 3, 0, 1));
  const v128_t one = wasm_f32x4_max(half, wasm_i32x4_shuffle(half, half, 1, 0, 3, 2));
  return wasm_f32x4_extract_lane(one, 0);
}

/** e to the v, for v up to 80: 2 to the nearest whole number times a polynomial; relative error 2e-7. */
static v128_t exponential(v128_t v) {
  v = wasm_f32x4_max(wasm_f32x4_min(v, wasm_f32x4_splat(80)), wasm_f32x4_splat(-80));
  const v128_t whole = wasm_f32x4_nearest(wasm_f32x4_mul(v, wasm_f32x4_splat(1.44269504f)));
  // ln 2 in two parts, so that the rest keeps its digits
  v128_t r = wasm_f32x4_sub(v, wasm_f32x4_mul(whole, wasm_f32x4_splat(0.693359375f)));
  r = wasm_f32x4_sub(r, wasm_f32x4_mul(whole, wasm_f32x4_splat(-2.12194440e-4f)));
  static const float factors[] = {1 / 720.0f, 1 / 120.0f, 1 / 24.0f, 1 / 6.0f, 0.5f, 1, 1};
  v128_t p = wasm_f32x4_splat(factors[0]);
  for (int i = 1; i < 7; i++) p = wasm_f32x4_add(wasm_f32x4_mul(p, r), wasm_f32x4_splat(factors[i]));
  return wasm_i32x4_add(p, wasm_i32x4_shl(wasm_i32x4_trunc_sat_f32x4(whole), 23));
}

/** Layer normalisation of one piece. */
static void normalise(float *row, Norm norm) {
  v128_t total = wasm_f32x4_splat(0);
  for (int i = 0; i < WIDTH; i += 4) total = wasm_f32x4_add(total, wasm_v128_load(row + i));
  const v128_t mean = wasm_f32x4_splat(sum(total) / WIDTH);
  v128_t squares = wasm_f32x4_splat(0);
  for (int i = 0; i < WIDTH; i += 4) {
    const v128_t d = wasm_f32x4_sub(wasm_v128_load(row + i), mean);
    squares = wasm_f32x4_add(squares, wasm_f32x4_mul(d, d));
  }
  const v128_t factor = wasm_f32x4_splat(1 / __builtin_sqrtf(sum(squares) / WIDTH + epsilon));
  for (int i = 0; i < WIDTH; i += 4) {
    const v128_t d = wasm_f32x4_mul(wasm_f32x4_sub(wasm_v128_load(row + i), mean), factor);
    const v128_t gained = wasm_f32x4_mul(d, wasm_v128_load(norm.gain + i));
    wasm_v128_store(row + i, wasm_f32x4_add(gained, wasm_v128_load(norm.bias + i)));
  }
}

/** Adds what a part of the layer made to its input, and normalises. */
static void addAndNormalise(const float *made, Norm norm, int count) {
  for (int r = 0; r < count; r++) {
    float *row = x + r * WIDTH;
    for (int i = 0; i < WIDTH; i += 4)
      wasm_v128_store(row + i, wasm_f32x4_add(wasm_v128_load(row + i), wasm_v128_load(made + r * WIDTH + i)));
    normalise(row, norm);
  }
}

/** Rounds rows of so many numbers to whole ones up to ACTIVATION. */
static void roundRows(const float *from, int count, int width) {
  for (int r = 0; r < count; r++) {
    const float *row = from + r * width;
    v128_t most = wasm_f32x4_splat(0);
    for (int i = 0; i < width; i += 4) most = wasm_f32x4_max(most, wasm_f32x4_abs(wasm_v128_load(row + i)));
    const float scale = largest(most) / ACTIVATION + 1e-20f;
    const v128_t inverse = wasm_f32x4_splat(1 / scale);
    roundedScale[r] = scale;
    for (int i = 0; i < width; i += 8) {
      const v128_t a = wasm_f32x4_nearest(wasm_f32x4_mul(wasm_v128_load(row + i), inverse));
      const v128_t b = wasm_f32x4_nearest(wasm_f32x4_mul(wasm_v128_load(row + i + 4), inverse));
      const v128_t both = wasm_i16x8_narrow_i32x4(wasm_i32x4_trunc_sat_f32x4(a), wasm_i32x4_trunc_sat_f32x4(b));
      wasm_v128_store(rounded + r * width + i, both);
    }
  }
}

/** to[count][outputs] = the rounded rows times the matrix, plus bias. Four rows and eight outputs at a time. */
static void multiply(const Linear *linear, float *to, int count, int outputs, int inputs) {
  for (int j = 0; j < outputs; j += 8) {
    const v128_t scale0 = wasm_v128_load(linear->scale + j), scale1 = wasm_v128_load(linear->scale + j + 4);
    const v128_t bias0 = wasm_v128_load(linear->bias + j), bias1 = wasm_v128_load(linear->bias + j + 4);
    for (int r = 0; r < count; r += 4) {
      const int8_t *w = linear->weights + j * inputs;
      const int16_t *rows[4];
      // rows past the last one are the last one again: their results are dropped
      for (int e = 0; e < 4; e++) rows[e] = rounded + (r + e < count ? r + e : count - 1) * inputs;
      const int16_t *a0 = rows[0], *a1 = rows[1], *a2 = rows[2], *a3 = rows[3];
      v128_t s[4][2];
      for (int e = 0; e < 4; e++) s[e][0] = s[e][1] = wasm_i32x4_splat(0);
      for (int k = 0; k < inputs; k += 2, w += 16) {
        const v128_t bytes = wasm_v128_load(w);
        const v128_t w0 = wasm_i16x8_extend_low_i8x16(bytes), w1 = wasm_i16x8_extend_high_i8x16(bytes);
        v128_t pair;
#define ROW(e)                                                                \
  pair = wasm_v128_load32_splat(a##e + k);                                    \
  s[e][0] = wasm_i32x4_add(s[e][0], wasm_i32x4_dot_i16x8(pair, w0));          \
  s[e][1] = wasm_i32x4_add(s[e][1], wasm_i32x4_dot_i16x8(pair, w1));
        ROW(0) ROW(1) ROW(2) ROW(3)
#undef ROW
      }
      for (int e = 0; e < 4 && r + e < count; e++) {
        const v128_t by = wasm_f32x4_splat(roundedScale[r + e]);
        float *at = to + (r + e) * outputs + j;
        const v128_t f0 = wasm_f32x4_mul(wasm_f32x4_convert_i32x4(s[e][0]), wasm_f32x4_mul(by, scale0));
        const v128_t f1 = wasm_f32x4_mul(wasm_f32x4_convert_i32x4(s[e][1]), wasm_f32x4_mul(by, scale1));
        wasm_v128_store(at, wasm_f32x4_add(f0, bias0));
        wasm_v128_store(at + 4, wasm_f32x4_add(f1, bias1));
      }
    }
  }
}

/** The Gaussian error linear unit, with the error function of Abramowitz and Stegun 7.1.26 (error 1.5e-7). */
static void gelu(float *values, int count) {
  static const float a[] = {1.061405429f, -1.453152027f, 1.421413741f, -0.284496736f, 0.254829592f};
  const v128_t one = wasm_f32x4_splat(1), half = wasm_f32x4_splat(0.5f);
  for (int i = 0; i < count; i += 4) {
    const v128_t v = wasm_v128_load(values + i);
    const v128_t u = wasm_f32x4_mul(wasm_f32x4_abs(v), wasm_f32x4_splat(0.70710678f));
    const v128_t t = wasm_f32x4_div(one, wasm_f32x4_add(one, wasm_f32x4_mul(wasm_f32x4_splat(0.3275911f), u)));
    v128_t p = wasm_f32x4_splat(a[0]);
    for (int k = 1; k < 5; k++) p = wasm_f32x4_add(wasm_f32x4_mul(p, t), wasm_f32x4_splat(a[k]));
    const v128_t rest = wasm_f32x4_mul(wasm_f32x4_mul(p, t), exponential(wasm_f32x4_neg(wasm_f32x4_mul(u, u))));
    // 1 + erf of |v|, mirrored for negative v
    const v128_t upper = wasm_f32x4_sub(wasm_f32x4_splat(2), rest);
    const v128_t side = wasm_v128_bitselect(rest, upper, wasm_f32x4_lt(v, wasm_f32x4_splat(0)));
    wasm_v128_store(values + i, wasm_f32x4_mul(wasm_f32x4_mul(half, v), side));
  }
}

/** One head: how much of each piece (`shares`) every piece takes into y. `keys` holds the head's keys, transposed. */
static void attendHead(int head, int count) {
  const int padded = (count + 3) & ~3, row = 3 * WIDTH;
  const float *queries = qkv + head * HEAD, *values = queries + 2 * WIDTH;
  for (int j = 0; j < padded; j++)
    for (int d = 0; d < HEAD; d++) keys[d * padded + j] = j < count ? queries[j * row + WIDTH + d] : 0;
  const v128_t factor = wasm_f32x4_splat(0.17677670f); // one over the root of HEAD
  for (int i = 0; i < count; i++) {
    v128_t most = wasm_f32x4_splat(-1e30f), total = wasm_f32x4_splat(0), made[HEAD / 4];
    for (int j = 0; j < padded; j += 4) {
      v128_t score = wasm_f32x4_splat(0);
      for (int d = 0; d < HEAD; d++) {
        const v128_t q = wasm_v128_load32_splat(queries + i * row + d);
        score = wasm_f32x4_add(score, wasm_f32x4_mul(q, wasm_v128_load(keys + d * padded + j)));
      }
      wasm_v128_store(shares + j, wasm_f32x4_mul(score, factor));
    }
    for (int j = count; j < padded; j++) shares[j] = -1e9f;
    for (int j = 0; j < padded; j += 4) most = wasm_f32x4_max(most, wasm_v128_load(shares + j));
    most = wasm_f32x4_splat(largest(most));
    for (int j = 0; j < padded; j += 4) {
      const v128_t share = exponential(wasm_f32x4_sub(wasm_v128_load(shares + j), most));
      wasm_v128_store(shares + j, share);
      total = wasm_f32x4_add(total, share);
    }
    for (int d = 0; d < HEAD / 4; d++) made[d] = wasm_f32x4_splat(0);
    for (int j = 0; j < count; j++) {
      const v128_t share = wasm_v128_load32_splat(shares + j);
      for (int d = 0; d < HEAD / 4; d++)
        made[d] = wasm_f32x4_add(made[d], wasm_f32x4_mul(share, wasm_v128_load(values + j * row + 4 * d)));
    }
    const v128_t inverse = wasm_f32x4_splat(1 / sum(total));
    for (int d = 0; d < HEAD / 4; d++)
      wasm_v128_store(y + i * WIDTH + head * HEAD + 4 * d, wasm_f32x4_mul(made[d], inverse));
  }
}

/** The sum of a piece's embedding (blocks of a bfloat16 scale and 32 nibbles, low ones first) and its place's. */
static void embed(int piece, int place) {
  const uint8_t *block = wordRows + piece * (WIDTH / BLOCK) * (2 + BLOCK / 2);
  float *row = x + place * WIDTH;
  for (int b = 0; b < WIDTH; b += BLOCK, block += 2 + BLOCK / 2) {
    union {
      uint32_t bits;
      float value;
    } scale = {(uint32_t)(block[0] | block[1] << 8) << 16};
    for (int i = 0; i < BLOCK / 2; i++) {
      row[b + i] = scale.value * ((block[2 + i] & 15) - 8);
      row[b + i + BLOCK / 2] = scale.value * ((block[2 + i] >> 4) - 8);
    }
  }
  for (int i = 0; i < WIDTH; i++) row[i] += positions[place * WIDTH + i];
  normalise(row, embedded);
}

/**
 * Scores the labels of some pieces of a sentence: `pieces` are `count` (up to MOST) piece numbers, `wanted` places among
 * them; scores[i * labels + label].
 */
EXPORT(score) void score(const int32_t *pieces, int count, const int32_t *wanted, int wantedCount, float *scores) {
  for (int i = 0; i < count; i++) embed(pieces[i], i);
  for (int i = 0; i < layerCount; i++) {
    const Layer *layer = &layers[i];
    roundRows(x, count, WIDTH);
    multiply(&layer->qkv, qkv, count, 3 * WIDTH, WIDTH);
    for (int head = 0; head < HEADS; head++) attendHead(head, count);
    roundRows(y, count, WIDTH);
    multiply(&layer->out, qkv, count, WIDTH, WIDTH);
    addAndNormalise(qkv, layer->afterAttention, count);
    roundRows(x, count, WIDTH);
    multiply(&layer->up, y, count, INNER, WIDTH);
    gelu(y, count * INNER);
    roundRows(y, count, INNER);
    multiply(&layer->down, qkv, count, WIDTH, INNER);
    addAndNormalise(qkv, layer->afterInner, count);
  }
  for (int i = 0; i < wantedCount; i++) {
    const float *row = x + wanted[i] * WIDTH;
    for (int label = 0; label < labelCount; label++) {
      v128_t total = wasm_f32x4_splat(0);
      for (int d = 0; d < WIDTH; d += 4) {
        const v128_t weight = wasm_v128_load(labelWeights + label * WIDTH + d);
        total = wasm_f32x4_add(total, wasm_f32x4_mul(weight, wasm_v128_load(row + d)));
      }
      scores[i * labelCount + label] = sum(total) + labelBias[label];
    }
  }
}
