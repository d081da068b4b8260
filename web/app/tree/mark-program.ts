import { NodeProgram } from 'sigma/rendering';
import type { InstancedProgramDefinition, ProgramInfo } from 'sigma/rendering';
import type { Attributes } from 'graphology-types';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';

/** What a node of sigma's graph carries; written in place for every frame. */
export interface MarkSlot {
  x: number;
  y: number;
  /** Radius in pixels. */
  size: number;
  /** One of `MARK_SHAPES`. */
  shape: number;
  color: string;
  hidden: boolean;
}

type MarkDisplayData = NodeDisplayData & Pick<MarkSlot, 'shape'>;

const VERTEX_SHADER = /* glsl */ `
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_pixel;
varying vec4 v_color;
varying vec2 v_at;
varying float v_radius;
varying float v_shape;
const float bias = 255.0 / 254.0;

void main() {
  // Two pixels of room around the mark for its soft border.
  v_at = a_corner * (a_size + 2.0);
  v_radius = a_size;
  v_shape = a_shape;
  gl_Position = vec4((u_matrix * vec3(a_position, 1.0)).xy + v_at * u_pixel, 0.0, 1.0);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`;

/** Each shape is a distance in pixels from its outline, negative inside; so borders are sharp at any density. */
const FRAGMENT_SHADER = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_at;
varying float v_radius;
varying float v_shape;
uniform float u_softness;

float toDistance(vec2 p, float r) {
  float away = length(p);
  vec2 q = abs(p);
  if (v_shape < 0.5) return min(abs(away - 0.8 * r) - max(0.125 * r, 0.8), away - 0.38 * r);
  if (v_shape < 1.5) return away - 0.8 * r;
  if (v_shape < 2.5) return (q.x + q.y - 0.933 * r) * 0.7071;
  if (v_shape < 3.5) return max(q.x, q.y) - 0.75 * r;
  if (v_shape < 4.5) return max(-p.x - 0.833 * r, 0.4472 * p.x + 0.8944 * q.y - 0.3727 * r);
  return abs(away - 0.72 * r) - max(0.14 * r, 0.7);
}

void main() {
  #ifdef PICKING_MODE
  if (length(v_at) > v_radius + 2.0) discard;
  gl_FragColor = v_color;
  #else
  float cover = clamp(0.5 - toDistance(v_at, v_radius) / u_softness, 0.0, 1.0);
  float alpha = v_color.a * cover;
  gl_FragColor = vec4(v_color.rgb * alpha, alpha);
  #endif
}
`;

const UNIFORMS = ['u_matrix', 'u_pixel', 'u_softness'] as const;
type Uniform = (typeof UNIFORMS)[number];

/** Draws the marks of relations as sigma nodes, all six shapes in one call. Sigma asks for a class. */
export class MarkProgram extends NodeProgram<Uniform, MarkSlot & Attributes> {
  override getDefinition(): InstancedProgramDefinition<Uniform> {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
    return {
      VERTICES: 4,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_shape', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [1, 1],
      ],
    };
  }

  override processVisibleItem(nodeIndex: number, start: number, data: MarkDisplayData): void {
    const { array } = this;
    array[start] = data.x;
    array[start + 1] = data.y;
    array[start + 2] = data.size;
    array[start + 3] = data.shape;
    array[start + 4] = floatColor(data.color);
    array[start + 5] = nodeIndex;
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniformMatrix3fv(uniformLocations['u_matrix'] ?? null, false, params.matrix);
    gl.uniform2f(uniformLocations['u_pixel'] ?? null, 2 / params.width, 2 / params.height);
    gl.uniform1f(uniformLocations['u_softness'] ?? null, 1 / params.pixelRatio);
  }
}
