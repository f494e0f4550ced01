/** The words of the pictures of counts. */
export const pictureText = {
  csv: '下载这些数字（CSV）',
  domain: '领域',
  matters: '各领域有多少事项',
  ofStreet: (street: string) => `${street}各领域的主体责任和配合责任`,
  lawAges: '现行有效的依据施行了多久',
  lawAge: '施行了多久',
  laws: '依据',
} as const;
